import { reasonAbout } from '@shared/reasoning/rank'
import { oracleBelief } from './evaluation/simulation/oracle'
import { clientOf, worlds, visitOf, press } from './evaluation/simulation/world'
import { policies } from './evaluation/simulation/policies'
const w = worlds[0]!
for (let i = 0; i < 400; i++) {
  const c = clientOf(w, i); if (c.causes.length) continue
  const visits: any[] = []
  for (let v = 1; v <= 5; v++) {
    const done = policies[0]![1](c, visits); if (done === 'refer') { console.log(i, 'ref'); break }
    const vis = visitOf(c, v, done.pressed, done.work); visits.push(vis)
    const f = { ...c.facts, visits }
    const r = reasonAbout(f), o = oracleBelief(w, f)
    console.log(i, v, vis.verdict, 'pressed', [...done.pressed.values()].filter(x=>x).length, '/', done.pressed.size, 'work', done.work.length, 'none', r.lanes[0]!.inference.none.toFixed(3), o.none.toFixed(3))
    if (vis.verdict==='lasted') break
  }
  if (i>90) break
}

/** Sends a file to the host, which examines it. Rejects with an error that carries the refusal, as a call does. */
export async function uploadFile(file: File): Promise<{ upload: string }> {
  const response = await fetch('/backups/upload', { method: 'POST', body: file }).catch(() => {
    throw new Error('unreachable')
  })
  if (response.ok) return (await response.json()) as { upload: string }
  const refusal = response.status === 507 ? 'disk-full' : 'unexpected'
  throw Object.assign(new Error(refusal), { data: { refusal, fields: [] } })
}

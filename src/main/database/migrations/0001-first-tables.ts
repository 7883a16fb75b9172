/**
 * The first shape of the record. CHECKs repeat what the schemas say about closed lists and pain, so that no other
 * program that opens the file can leave a value behind that the screens cannot show.
 */
export const firstTables: readonly string[] = [
  `CREATE TABLE practice (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    logo TEXT NOT NULL DEFAULT '',
    paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
    dateFormat TEXT NOT NULL CHECK (dateFormat IN ('day-month-year', 'month-day-year', 'year-month-day')),
    reliefPoints INTEGER NOT NULL,
    reliefPercent INTEGER NOT NULL,
    reliefHours INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE practitioners (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    credentials TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  `CREATE TABLE clients (
    id INTEGER PRIMARY KEY,
    firstName TEXT NOT NULL CHECK (firstName <> ''),
    lastName TEXT NOT NULL,
    dateOfBirth TEXT,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    occupation TEXT NOT NULL,
    emergencyName TEXT NOT NULL,
    emergencyPhone TEXT NOT NULL,
    physician TEXT NOT NULL,
    referralSource TEXT NOT NULL,
    healthHistory TEXT NOT NULL,
    contraindications TEXT NOT NULL,
    allergies TEXT NOT NULL,
    medication TEXT NOT NULL,
    consentOn TEXT,
    searchText TEXT NOT NULL,
    sortName TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL
  ) STRICT`,
  // A search reads this index from end to end and never the wide rows of the table.
  `CREATE INDEX clientsByName ON clients (archived, sortName, searchText)`,
  `CREATE TABLE complaints (
    id INTEGER PRIMARY KEY,
    clientId INTEGER NOT NULL REFERENCES clients (id),
    title TEXT NOT NULL CHECK (title <> ''),
    onsetOn TEXT,
    onsetHow TEXT NOT NULL,
    worseBy TEXT NOT NULL CHECK (json_valid(worseBy)),
    betterBy TEXT NOT NULL CHECK (json_valid(betterBy)),
    worseNote TEXT NOT NULL,
    betterNote TEXT NOT NULL,
    painAtStart INTEGER CHECK (painAtStart BETWEEN 0 AND 10),
    goal TEXT NOT NULL,
    redFlags TEXT NOT NULL CHECK (json_valid(redFlags)),
    widespreadSigns TEXT NOT NULL CHECK (json_valid(widespreadSigns)),
    note TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'resolved', 'referred on')),
    openedOn TEXT NOT NULL,
    closedOn TEXT,
    lookSince TEXT,
    lookVisits INTEGER NOT NULL DEFAULT 0,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX complaintsByClient ON complaints (clientId)`,
  // With the client in it, the list is counted without reading a complaint.
  `CREATE INDEX complaintsToLookAt ON complaints (lookSince, id, clientId)
    WHERE status = 'open' AND lookSince IS NOT NULL`,
  `CREATE TABLE complaintRegions (
    complaintId INTEGER NOT NULL REFERENCES complaints (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    region TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'middle')),
    PRIMARY KEY (complaintId, position),
    UNIQUE (complaintId, region, side)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE visits (
    id INTEGER PRIMARY KEY,
    clientId INTEGER NOT NULL REFERENCES clients (id),
    practitionerId INTEGER NOT NULL REFERENCES practitioners (id),
    at TEXT NOT NULL,
    minutes INTEGER CHECK (minutes > 0),
    kind TEXT NOT NULL CHECK (kind IN ('therapeutic', 'relaxation', 'assessment')),
    subjective TEXT NOT NULL,
    objective TEXT NOT NULL,
    assessment TEXT NOT NULL,
    plan TEXT NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX visitsByClient ON visits (clientId, at)`,
  `CREATE INDEX visitsByTime ON visits (at)`,
  `CREATE TABLE visitComplaints (
    visitId INTEGER NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    complaintId INTEGER NOT NULL REFERENCES complaints (id),
    painBefore INTEGER CHECK (painBefore BETWEEN 0 AND 10),
    painAfter INTEGER CHECK (painAfter BETWEEN 0 AND 10),
    verdict TEXT NOT NULL CHECK (verdict IN
      ('lasted', 'partly lasted', 'did not last', 'no change', 'worse', 'too early', 'not recorded')),
    PRIMARY KEY (visitId, complaintId)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX visitComplaintsByComplaint ON visitComplaints (complaintId)`,
  `CREATE TABLE work (
    id INTEGER PRIMARY KEY,
    visitId INTEGER NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tissue TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'middle')),
    technique TEXT NOT NULL,
    minutes INTEGER CHECK (minutes > 0),
    pressure TEXT CHECK (pressure IN ('light', 'medium', 'firm')),
    response TEXT CHECK (response IN ('released', 'partly', 'did not release')),
    familiarPain TEXT NOT NULL CHECK (familiarPain IN ('yes', 'no', 'not tested')),
    note TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX workByVisit ON work (visitId, position)`,
  `CREATE TABLE outcomes (
    id INTEGER PRIMARY KEY,
    visitId INTEGER NOT NULL,
    complaintId INTEGER NOT NULL,
    relief TEXT CHECK (relief IN ('none', 'under 4 hours', '4 to 24 hours', '1 to 3 days', '4 to 7 days',
      'over 7 days', 'still better')),
    painNow INTEGER CHECK (painNow BETWEEN 0 AND 10),
    reaction TEXT NOT NULL,
    askedAt TEXT NOT NULL,
    askedHow TEXT NOT NULL CHECK (askedHow IN ('at the next visit', 'phone', 'message', 'in person')),
    note TEXT NOT NULL,
    createdAt TEXT NOT NULL,
    FOREIGN KEY (visitId, complaintId) REFERENCES visitComplaints (visitId, complaintId)
  ) STRICT`,
  `CREATE INDEX outcomesByVisit ON outcomes (visitId, complaintId, askedAt)`,
  // Pain lines ask by complaint; without this they read every outcome of the practice.
  `CREATE INDEX outcomesByComplaint ON outcomes (complaintId, askedAt)`,
  `CREATE TABLE experience (
    region TEXT NOT NULL,
    tissue TEXT NOT NULL,
    complaintId INTEGER NOT NULL REFERENCES complaints (id) ON DELETE CASCADE,
    lasted INTEGER NOT NULL,
    didNot INTEGER NOT NULL,
    PRIMARY KEY (region, tissue, complaintId)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX experienceByComplaint ON experience (complaintId)`,
  // A region that many clients have holds tens of thousands of rows of experience; suggestions read their sums.
  `CREATE TABLE experienceTotals (
    region TEXT NOT NULL,
    tissue TEXT NOT NULL,
    lasted INTEGER NOT NULL,
    didNot INTEGER NOT NULL,
    PRIMARY KEY (region, tissue)
  ) STRICT, WITHOUT ROWID`,
  // Triggers, so that the sums follow whatever writes experience, a deleted complaint included.
  `CREATE TRIGGER experienceAdded AFTER INSERT ON experience BEGIN
    INSERT INTO experienceTotals VALUES (new.region, new.tissue, new.lasted, new.didNot)
      ON CONFLICT (region, tissue)
      DO UPDATE SET lasted = lasted + excluded.lasted, didNot = didNot + excluded.didNot;
  END`,
  `CREATE TRIGGER experienceRemoved AFTER DELETE ON experience BEGIN
    UPDATE experienceTotals SET lasted = lasted - old.lasted, didNot = didNot - old.didNot
      WHERE region = old.region AND tissue = old.tissue;
  END`,
  `CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    complaintId INTEGER NOT NULL UNIQUE REFERENCES complaints (id),
    goal TEXT NOT NULL,
    frequency TEXT NOT NULL,
    avoid TEXT NOT NULL,
    homeCare TEXT NOT NULL,
    reviewOn TEXT,
    updatedAt TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE planItems (
    id INTEGER PRIMARY KEY,
    planId INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tissue TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'middle')),
    action TEXT NOT NULL CHECK (action IN ('check', 'work')),
    reason TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX planItemsByPlan ON planItems (planId, position)`,
]

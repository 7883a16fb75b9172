/** How times of day are shown. They were shown in 24 hours before. */
export const timeFormat: readonly string[] = [
  `ALTER TABLE practice ADD COLUMN timeFormat TEXT NOT NULL DEFAULT '24-hour'
    CHECK (timeFormat IN ('24-hour', '12-hour'))`,
]

// One half of something.
CREATE (:DiskHalf {name: $name, half: $half})

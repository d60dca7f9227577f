"""From a closed wave to what anyone may see: tally, suppression, publication, charts. One direction, one door."""

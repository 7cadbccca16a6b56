"""One claim for the statements that say the same, and on whom it rests."""

"""What a person decides, and what is doubtful enough to be asked about."""

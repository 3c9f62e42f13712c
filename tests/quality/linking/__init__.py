"""Whether every mention of one thing goes to one entity: forty articles of our own writing, marked whole, and their score."""

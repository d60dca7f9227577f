"""Files made from a publication for other programs. They hold what the results page shows and nothing else."""

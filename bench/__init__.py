"""Performance of the server beside its peers, in one run, as ratios. `python -m bench --help` says how."""

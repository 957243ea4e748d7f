"""From committed changes to what each session is told: the difference, the fan-out, presence."""

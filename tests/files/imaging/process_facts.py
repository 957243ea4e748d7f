"""What the system says of processes (Linux)."""

from pathlib import Path


def measure_memory(pid: int, field: str = "VmRSS") -> int:
    """Bytes by the system's account; 0 where it has none."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in status.splitlines() if line.startswith(field)), 0)


def list_children() -> list[int]:
    """The processes that this one started; -1 where the system does not say."""
    try:
        return [int(pid) for tasks in Path("/proc/self/task").glob("*/children") for pid in tasks.read_text().split()]
    except OSError:
        return [-1]

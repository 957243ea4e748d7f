from bench.machine import cpu_model, memory_gib


def test_cpu_model_is_read_from_the_first_processor() -> None:
    text = "processor\t: 0\nmodel\t\t: 2\nmodel name\t: Some CPU 9000\n\nprocessor\t: 1\nmodel name\t: Other\n"
    assert cpu_model(text) == "Some CPU 9000"
    assert cpu_model("processor : 0\n") == "unknown"


def test_memory_is_in_gib() -> None:
    assert memory_gib("MemTotal:        8388608 kB\nMemFree: 1 kB\n") == 8.0
    assert memory_gib("") == 0.0

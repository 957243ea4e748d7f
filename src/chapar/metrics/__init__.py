"""Figures for Prometheus, at a listener of their own (prometheus.io/docs/instrumenting/exposition_formats).

`counts` is what happens, counted on the way by plain additions; `sample` is how things stand, looked at when somebody asks;
`exposition` puts both into the library's families, `listener` serves them. Without `metrics_address` none of it is there.
"""

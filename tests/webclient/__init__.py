"""People in browsers. A package, so that fixtures can be for all of it and end before other tests begin."""

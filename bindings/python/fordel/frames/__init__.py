"""Tables in and out: data frames of results, and figures from frames."""

"""One file for each form of statement that blocks others for long; each exports a constant `RULE`."""

"""The learned admission model: features, training, model card. Empty until a model is earned."""

"""Tests of what turns the trained model's scores into tags, trees and attributions."""

"""A second reading of the contracts: slow, plain, standard library only.

Written from the contracts and the clinical tables alone, without sight of the product's code, so that
the product can be compared with it on made-up exports.  Where the two differ, at least one of them has
misread a sentence.  Nothing here is used by the product.
"""

// 500 of what, kroner or øre?
// expect: conversion from .int. to non-scalar type|no viable conversion from 'int'
#include <fordel/money.hpp>

int main() {
#ifdef FORDEL_MUST_NOT_COMPILE
    fordel::money<fordel::dkk> m = 500;
#else
    fordel::money<fordel::dkk> m = fordel::kroner(500);
#endif
}

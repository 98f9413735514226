// Tables, remainders carried over the years, nested and biproportional apportionment.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif

#include <fordel/biproportional/biproportional.ipp>
#include <fordel/biproportional/certificate.ipp>
#include <fordel/biproportional/method.ipp>
#include <fordel/biproportional/quorum.ipp>
#include <fordel/biproportional/weighting.ipp>
#include <fordel/carry_over/carry_over.ipp>
#include <fordel/carry_over/procedure.ipp>
#include <fordel/carry_over/running_carry.ipp>
#include <fordel/nested/nested.ipp>
#include <fordel/table/entries.ipp>
#include <fordel/table/table.ipp>

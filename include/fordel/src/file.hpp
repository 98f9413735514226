// Programme files: documents, what they mean, and how they are written.
#pragma once

#ifndef FORDEL_SEPARATE_COMPILATION
#error "fordel/src.hpp is for programs compiled with FORDEL_SEPARATE_COMPILATION in all their files"
#endif

#include <fordel/file/address.ipp>
#include <fordel/file/finding.ipp>
#include <fordel/file/format.ipp>
#include <fordel/file/node.ipp>
#include <fordel/file/reading.ipp>

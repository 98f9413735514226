// The whole library, less what is included by name: sjaelland.hpp, io/ and testing/.
#pragma once

// IWYU pragma: begin_exports
#include <fordel/allocation.hpp>
#include <fordel/apportionment.hpp>
#include <fordel/biproportional.hpp>
#include <fordel/calendar.hpp>
#include <fordel/carry_over.hpp>
#include <fordel/citation.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/fwd.hpp>
#include <fordel/kernel.hpp>
#include <fordel/key.hpp>
#include <fordel/literals.hpp>
#include <fordel/money.hpp>
#include <fordel/nested.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>
#include <fordel/table.hpp>
#include <fordel/text.hpp>
#include <fordel/version.hpp>
// IWYU pragma: end_exports

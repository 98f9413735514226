// Names only, for headers that pass the library's types on without using them.
#pragma once

namespace fordel {
inline namespace v0 {

class amount_rule;
class any_currency;
class any_method;
class apportionment;
class error;
class figures;
class fraction;
class key;
class key_rule;
class period;
class population;
class price_index;
class programme;
class schedule;
class schedule_entry;
class tie_breaking;
struct agreement;
struct assumption;
struct citation;
struct decision;
struct party;
struct programme_case;
struct text;
struct working;

} // namespace v0
} // namespace fordel

// What a programme holds by its id.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Items in the order in which they came, each id once; found by it as soon among many as among few.
template <class Item>
class items_by_id {
public:
    std::vector<Item> const& all() const noexcept { return all_; }

    // Null where there is none.
    Item const* find(std::string const& id) const {
        auto const at = places_.find(id);
        return at == places_.end() ? nullptr : &all_[at->second];
    }

    // One whose id is new.
    void add(Item item) {
        all_.push_back(std::move(item));
        try {
            places_.emplace(all_.back().id, all_.size() - 1);
        } catch (...) {
            all_.pop_back();
            throw;
        }
    }

    friend bool operator==(items_by_id const& a, items_by_id const& b) { return a.all_ == b.all_; }

private:
    std::vector<Item> all_;
    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace detail
} // namespace v0
} // namespace fordel

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

// Items in the order in which they came; found by their ids as soon among many as among few.
template <class Item>
class items_by_id {
public:
    std::vector<Item> const& all() const noexcept { return all_; }

    // The first with this id; null where there is none.
    Item const* find(std::string const& id) const {
        auto const at = places_.find(id);
        return at == places_.end() ? nullptr : &all_[at->second.front()];
    }

    // All with this id, as they came.
    std::vector<Item> with(std::string const& id) const {
        std::vector<Item> found;
        if (auto const at = places_.find(id); at != places_.end())
            for (std::size_t const place : at->second)
                found.push_back(all_[place]);
        return found;
    }

    void add(Item item) {
        all_.push_back(std::move(item));
        try {
            places_[all_.back().id].push_back(all_.size() - 1);
        } catch (...) {
            all_.pop_back();
            throw;
        }
    }

    friend bool operator==(items_by_id const& a, items_by_id const& b) { return a.all_ == b.all_; }

private:
    std::vector<Item> all_;
    std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

} // namespace detail
} // namespace v0
} // namespace fordel

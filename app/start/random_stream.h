#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace app {

/// The same numbers from the same seed on every system (SplitMix64, Steele, Lea, Flood 2014); std's
/// distributions differ.
class RandomStream final
{
public:
    explicit RandomStream(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next();
    /// 0 .. below-1
    int below(int below);
    /// True in `percent` of a hundred cases.
    bool chance(int percent) { return below(100) < percent; }

    template <class T> const T &pick(std::span<const T> from)
    {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }

private:
    std::uint64_t m_state;
};

} // namespace app

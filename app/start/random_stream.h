#pragma once

#include <cstdint>
#include <span>

namespace app {

/// The same numbers from the same seed on every system (SplitMix64, Steele, Lea, Flood 2014); std's
/// distributions differ.
class RandomStream final
{
public:
    explicit RandomStream(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    /// 0 .. below-1. High bits times range: no modulo, and the bias of 2^-32 does not matter here.
    int below(int below)
    {
        return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(below)) >> 32);
    }
    /// True in `percent` of a hundred cases.
    bool chance(int percent) { return below(100) < percent; }

    template <class T> const T &pick(std::span<const T> from)
    {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    /// One of a list by the share that its `weight` says.
    template <class T> const T &pickWeighted(std::span<const T> from)
    {
        int total = 0;
        for (const T &one : from)
            total += one.weight;
        int place = below(total);
        std::size_t at = 0;
        while (place >= from[at].weight)
            place -= from[at++].weight;
        return from[at];
    }

private:
    std::uint64_t m_state;
};

} // namespace app

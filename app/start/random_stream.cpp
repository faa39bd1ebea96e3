#include "app/start/random_stream.h"

namespace app {

std::uint64_t RandomStream::next()
{
    m_state += 0x9e3779b97f4a7c15u;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int RandomStream::below(int below)
{
    // High bits times range: no modulo, and the bias of 2^-32 is nobody's concern here.
    return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(below)) >> 32);
}

} // namespace app

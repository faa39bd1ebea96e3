#pragma once

namespace db {

/// How one number stands to another.
enum class Comparison
{
    Equal,
    Less,
    AtMost,
    More,
    AtLeast
};

template <class Number> constexpr bool compares(Number left, Comparison how, Number right)
{
    switch (how) {
    case Comparison::Equal:
        return left == right;
    case Comparison::Less:
        return left < right;
    case Comparison::AtMost:
        return left <= right;
    case Comparison::More:
        return left > right;
    case Comparison::AtLeast:
        return left >= right;
    }
    return false;
}

/// What `right` is to `left`: 3 < 5 as 5 > 3.
constexpr Comparison mirrored(Comparison how)
{
    switch (how) {
    case Comparison::Less:
        return Comparison::More;
    case Comparison::AtMost:
        return Comparison::AtLeast;
    case Comparison::More:
        return Comparison::Less;
    case Comparison::AtLeast:
        return Comparison::AtMost;
    case Comparison::Equal:
        break;
    }
    return how;
}

} // namespace db

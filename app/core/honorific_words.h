#pragma once

#include "db/core/words.h"

#include <QStringView>

#include <optional>
#include <span>

namespace app {

/// What stands before a name, as people write it: "chị", "bác sỹ", "mr.".
struct HonorificWord
{
    QStringView written;              ///< lower case
    QStringView honorific;            ///< empty: foreign
    std::optional<db::Gender> gender; ///< what it says of the person
};

/// The longer before those they begin with.
std::span<const HonorificWord> honorificWords();

} // namespace app

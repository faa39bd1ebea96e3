#pragma once

#include "db/core/words.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// A name as lists have it, "Chị Lan (mẹ bé Bi) 🌸", taken apart.
struct ListedName
{
    QString name;      ///< "Lan"; of an organisation as it was written
    QString honorific; ///< "chị"; empty when none stands in front, or one that is no Vietnamese word ("Mr.")
    std::optional<db::Gender> gender; ///< what the honorific says of it
    bool organisation = false;        ///< it is no person's name
    bool remark = false;              ///< words were left out that may be worth reading again
};

/// An honorific stands in front unless `gender` says otherwise ("Anh Thư" is a woman). A name all in capitals
/// becomes a proper one. What holds no name at all stays as it is. `written` is as cleanName gives it.
ListedName readListedName(const QString &written, std::optional<db::Gender> gender = std::nullopt);

/// A cell that holds nothing but an honorific: "Chị", "Ms.", "bác sĩ".
struct ListedHonorific
{
    bool known = false;
    QString honorific; ///< empty for foreign ones, which say the gender only
    std::optional<db::Gender> gender;
};
ListedHonorific readHonorificCell(const QString &cell);

} // namespace app

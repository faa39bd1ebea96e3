#pragma once

#include "db/customers/interaction_store.h"

#include <QString>
#include <QStringList>

namespace ui {

/// Who was the one to begin: of a call and a message in the word for that, "Shop called".
QString directionText(db::InteractionKind kind, db::Direction direction);

/// A contact with a customer in the language in use, the same wherever it is listed.
struct ContactWords
{
    QString text;        ///< its note, else what it was
    QStringList details; ///< what it was where the note stands for it, and what does not go without saying
};
ContactWords wordsOf(const db::Interaction &contact);

} // namespace ui

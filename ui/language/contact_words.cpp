#include "ui/language/contact_words.h"

#include "ui/language/word_labels.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("ui", text, comment);
}

/// The direction says what it was.
bool isDirected(db::InteractionKind kind)
{
    return kind == db::InteractionKind::Call || kind == db::InteractionKind::Message;
}

bool isOnUsualChannel(const db::Interaction &contact)
{
    return (contact.kind == db::InteractionKind::Visit && contact.channel == db::Channel::Store) ||
           (contact.kind == db::InteractionKind::Call && contact.channel == db::Channel::Phone);
}

} // namespace

QString directionText(db::InteractionKind kind, db::Direction direction)
{
    const bool in = direction == db::Direction::In;
    switch (kind) {
    case db::InteractionKind::Call:
        return in ? tr("Customer called", "direction of a call") : tr("Shop called", "direction of a call");
    case db::InteractionKind::Message:
        return in ? tr("Customer wrote", "direction of a message")
                  : tr("Shop wrote", "direction of a message");
    default:
        return labelOf(direction);
    }
}

ContactWords wordsOf(const db::Interaction &contact)
{
    const bool directed = isDirected(contact.kind);
    const QString what = directed ? directionText(contact.kind, contact.direction) : labelOf(contact.kind);
    const QString note = contact.note.simplified();
    ContactWords words{note.isEmpty() ? what : contact.note, {}};
    if (!note.isEmpty())
        words.details.append(what);
    if (!isOnUsualChannel(contact))
        words.details.append(labelOf(contact.channel));
    if (!directed && contact.direction == db::Direction::Out)
        words.details.append(labelOf(contact.direction));
    return words;
}

} // namespace ui

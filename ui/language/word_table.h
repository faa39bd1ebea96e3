#pragma once

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <iterator>

namespace ui {

/// A text for a key, marked for translation with QT_TRANSLATE_NOOP3(context, text, comment) or, in braces,
/// QT_TRANSLATE_NOOP(context, text).
template <class Key> struct Word
{
    Key key;
    struct
    {
        const char *text = nullptr;
        const char *comment = nullptr;
    } phrase;
};

/// The words for a key in the language in use; empty where the table has none.
template <class Key, std::size_t N> QString wordIn(const Word<Key> (&table)[N], const char *context, Key key)
{
    const auto *found = std::ranges::find(table, key, &Word<Key>::key);
    return found == std::end(table)
               ? QString()
               : QCoreApplication::translate(context, found->phrase.text, found->phrase.comment);
}

} // namespace ui

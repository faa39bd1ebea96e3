#pragma once

#include "app/messages/finding.h"

#include <QList>
#include <QStringList>

class QPoint;
class QTextEdit;

namespace ui {

namespace text {
class FieldObject;
}

/// What was found in a text that is being written: underlined there, and told where the mouse rests.
class FindingMarks final
{
public:
    /// Both outlive this object.
    FindingMarks(QTextEdit &edit, text::FieldObject &fields) : m_edit(edit), m_fields(fields) {}

    /// `words`: what is told of each.
    void show(const QList<app::Finding> &findings, const QStringList &words);
    void clear();
    bool isEmpty() const { return m_findings.isEmpty(); }
    /// Again, in the colours in use.
    void paint();
    /// What is told at a place of the viewport; empty: nothing.
    QString wordsAt(const QPoint &place) const;
    /// The cursor goes to the next place underlined, round and round; false: there is none.
    bool goToNext();

private:
    QTextEdit &m_edit;
    text::FieldObject &m_fields;
    QList<app::Finding> m_findings;
    QStringList m_words;
};

} // namespace ui

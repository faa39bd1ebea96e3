#include "ui/messages/finding_marks.h"

#include "ui/messages/template_text.h"
#include "ui/theme/palette.h"

#include <QTextEdit>

#include <algorithm>

namespace ui {

void FindingMarks::show(const QList<app::Finding> &findings, const QStringList &words)
{
    m_findings = findings;
    m_words = words;
    paint();
}

void FindingMarks::clear()
{
    m_findings.clear();
    m_edit.setExtraSelections({});
}

void FindingMarks::paint()
{
    const QTextDocument &document = *m_edit.document();
    const text::Places places(document);
    QList<QTextEdit::ExtraSelection> waves;
    QHash<int, app::Severity> marks;
    for (const app::Finding &finding : std::as_const(m_findings)) {
        if (finding.length == 0)
            continue;
        QTextEdit::ExtraSelection wave;
        wave.cursor = QTextCursor(m_edit.document());
        wave.cursor.setPosition(places.position(finding.offset));
        wave.cursor.setPosition(places.endPosition(finding.offset + finding.length), QTextCursor::KeepAnchor);
        wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.format.setUnderlineColor(colorOf(
            finding.severity == app::Severity::Error ? Role::Danger : Role::Prospect, m_edit.palette()));
        for (int at = wave.cursor.selectionStart(); at < wave.cursor.selectionEnd(); ++at) {
            if (document.characterAt(at) == QChar::ObjectReplacementCharacter)
                marks.insert(at, finding.severity);
        }
        waves.append(wave);
    }
    m_fields.setMarks(marks);
    m_edit.setExtraSelections(waves);
    m_edit.viewport()->update();
}

QString FindingMarks::wordsAt(const QPoint &place) const
{
    const int at = m_edit.cursorForPosition(place).position();
    const text::Places places(*m_edit.document());
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        const app::Finding &finding = m_findings.at(i);
        if (finding.length > 0 && at >= places.position(finding.offset) &&
            at <= places.endPosition(finding.offset + finding.length))
            return m_words.value(i);
    }
    return {};
}

bool FindingMarks::goToNext()
{
    QList<QTextEdit::ExtraSelection> waves = m_edit.extraSelections();
    if (waves.isEmpty())
        return false;
    const auto start = [](const QTextEdit::ExtraSelection &wave) { return wave.cursor.selectionStart(); };
    std::ranges::stable_sort(waves, {}, start);
    const auto next = std::ranges::upper_bound(waves, m_edit.textCursor().selectionStart(), {}, start);
    m_edit.setTextCursor((next == waves.end() ? waves.constFirst() : *next).cursor);
    m_edit.setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace ui

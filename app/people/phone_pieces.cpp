#include "app/people/phone_pieces.h"

namespace app {

PhoneScanner::PhoneScanner(QStringView text) : m_text(text)
{
    scan();
}

void PhoneScanner::scan()
{
    qsizetype i = 0;
    while (i < m_text.size()) {
        const QChar c = m_text[i];
        const char16_t unit = c.unicode();
        if (unit >= u'0' && unit <= u'9') {
            digit(static_cast<char>(unit));
        } else if (c.isLetter() || c.isMark() || c.isSurrogate()) {
            i = letters(i);
            continue;
        } else if (c.isDigit()) {
            digit(static_cast<char>('0' + c.digitValue()));
        } else if (unit == u'+' || unit == 0xFF0B) {
            close();
            m_pieces.append(PhonePiece{});
            m_pieces.last().plus = true;
            m_current = true;
        } else if (QStringView(u";,/|&\\\r\n").contains(c)) {
            close();
        } else if (c.category() != QChar::Other_Format && m_current) {
            m_pieces.last().open = false;
        }
        ++i;
    }
    close();
}

void PhoneScanner::digit(char value)
{
    if (!m_current) {
        m_pieces.append(PhonePiece{});
        m_current = true;
    }
    PhonePiece &piece = m_pieces.last();
    if (piece.size == PhonePiece::kMostDigits) {
        piece.overlong = true;
        return;
    }
    if (!piece.open) {
        ++piece.groups;
        piece.open = true;
    }
    piece.digits[piece.size++] = value;
    piece.ends[piece.groups - 1] = static_cast<quint8>(piece.size);
}

void PhoneScanner::close()
{
    // An empty piece, or an extension: neither is a number.
    if (m_current && (m_skipNext || m_pieces.last().size == 0))
        m_pieces.removeLast();
    if (m_current)
        m_skipNext = false;
    m_current = false;
}

qsizetype PhoneScanner::letters(qsizetype from)
{
    m_sawLetter = true;
    qsizetype end = from;
    bool onlyO = true;
    while (end < m_text.size() &&
           (m_text[end].isLetter() || m_text[end].isMark() || m_text[end].isSurrogate())) {
        onlyO = onlyO && (m_text[end] == u'o' || m_text[end] == u'O');
        ++end;
    }
    const bool touches =
        (from > 0 && m_text[from - 1].isDigit()) || (end < m_text.size() && m_text[end].isDigit());
    m_letterForZero = m_letterForZero || (onlyO && touches);
    close();
    const QStringView word = m_text.mid(from, end - from);
    for (const auto label : {u"ext", u"x", u"extension", u"lẻ", u"lẽ"}) {
        if (word.compare(QStringView(label), Qt::CaseInsensitive) == 0)
            m_skipNext = !m_pieces.isEmpty();
    }
    return end;
}

} // namespace app

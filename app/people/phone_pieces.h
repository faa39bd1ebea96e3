#pragma once

#include <QStringView>
#include <QVarLengthArray>

#include <array>
#include <string_view>

namespace app {

/// A run of digits that may be one number, or several written with blanks only between them.
struct PhonePiece
{
    static constexpr std::size_t kMostDigits = 40;

    std::array<char, kMostDigits> digits{};
    std::array<quint8, kMostDigits> ends{}; ///< where each group of digits ends
    std::size_t size = 0;
    std::size_t groups = 0;
    bool plus = false;
    bool open = false; ///< the last character was a digit of this piece
    bool overlong = false;

    std::string_view text(std::size_t from = 0) const { return {digits.data() + from, size - from}; }
};

/// Cuts a cell into pieces; what is not a digit separates, softly (blank, dash, dot) or for good (letter,
/// comma).
class PhoneScanner final
{
public:
    explicit PhoneScanner(QStringView text);

    const auto &pieces() const { return m_pieces; }
    /// A letter O, or several, stands right beside a digit.
    bool letterForZero() const { return m_letterForZero; }
    bool sawLetter() const { return m_sawLetter; }

private:
    void scan();
    void digit(char value);
    void close();
    /// Consumes a run of letters; returns the index behind it.
    qsizetype letters(qsizetype from);

    QStringView m_text;
    QVarLengthArray<PhonePiece, 4> m_pieces;
    bool m_current = false; ///< the last piece still takes digits
    bool m_skipNext = false;
    bool m_letterForZero = false;
    bool m_sawLetter = false;
};

} // namespace app

#pragma once

#include <QChar>

namespace app {

/// One letter of a name as it is compared: its place in the Vietnamese alphabet and its tone apart.
struct VietnameseLetter
{
    char16_t base = 0; ///< lower case with its hat, breve or horn but no tone: "ấ" has "â"
    char place = 0;    ///< order among letters, digits and punctuation; ASCII above ' '; 0 for other scripts
    char tone = '0'; ///< '0' ngang, '1' huyền, '2' hỏi, '3' ngã, '4' sắc, '5' nặng, '6' a foreign accent
    bool known = false; ///< Latin, digit or ASCII punctuation
};

/// `unit` below U+1F00 is looked up; combining marks have a tone and no place. Everything else is unknown.
VietnameseLetter vietnameseLetter(char16_t unit);

} // namespace app

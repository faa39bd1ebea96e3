#pragma once

#include <QString>
#include <QStringView>
#include <QVarLengthArray>

namespace app {

/// The numbers and the words of a date text, before anything is decided about them.
struct DateWords
{
    struct Number
    {
        int value = 0;
        int digits = 0;
        char16_t before = 0; ///< 'd', 'm' or 'y' when "ngày", "tháng" or "năm" stands before it
    };
    QVarLengthArray<Number, 8> numbers;
    bool lunar = false;
    bool solar = false;
    bool leap = false;
    bool about = false;
    bool noYear = false;  ///< "--05-31"
    bool time = false;    ///< has a colon, so the numbers behind the date are a time
    bool unknown = false; ///< a word that no date has
};

DateWords dateWordsOf(QStringView text);

} // namespace app

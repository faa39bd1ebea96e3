#pragma once

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

        bool isYear() const { return digits == 4 || before == u'y'; }
    };
    using Numbers = QVarLengthArray<Number, 8>;
    Numbers numbers;
    bool lunar = false;
    bool solar = false;
    bool lunarName = false; ///< "rằm", "Giêng", "Chạp": of the lunar calendar where nothing else is said
    bool monthMot = false;  ///< "tháng Một": the first month, of the lunar year the eleventh
    bool leap = false;
    bool about = false;
    bool noYear = false;  ///< "--05-31"
    bool time = false;    ///< has a colon, so the numbers behind the date are a time
    bool unknown = false; ///< a word that no date has
};

constexpr int kMonthMot = 11; ///< of the lunar year: Một, Chạp, Giêng follow each other

/// Vietnamese and English, with or without accents.
DateWords dateWordsOf(QStringView text);

} // namespace app

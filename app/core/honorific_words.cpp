#include "app/core/honorific_words.h"

namespace app {

std::span<const HonorificWord> honorificWords()
{
    using enum db::Gender;
    constexpr std::optional<db::Gender> kAnyone = std::nullopt;
    static constexpr HonorificWord kWords[] = {
        {u"anh chị", u"anh chị", kAnyone},
        {u"ông bà", u"ông bà", kAnyone},
        {u"cô chú", u"cô chú", kAnyone},
        {u"bác sĩ", u"bác sĩ", kAnyone},
        {u"bác sỹ", u"bác sĩ", kAnyone},
        {u"luật sư", u"luật sư", kAnyone},
        {u"giáo sư", u"giáo sư", kAnyone},
        {u"cô giáo", u"cô", Female},
        {u"thầy giáo", u"thầy", Male},
        {u"anh", u"anh", Male},
        {u"chị", u"chị", Female},
        {u"cô", u"cô", Female},
        {u"chú", u"chú", Male},
        {u"bác", u"bác", kAnyone},
        {u"ông", u"ông", Male},
        {u"bà", u"bà", Female},
        {u"thầy", u"thầy", Male},
        {u"em", u"em", kAnyone},
        {u"bé", u"bé", kAnyone},
        {u"cụ", u"cụ", kAnyone},
        {u"dì", u"dì", Female},
        {u"cậu", u"cậu", Male},
        {u"mợ", u"mợ", Female},
        {u"thím", u"thím", Female},
        {u"dượng", u"dượng", Male},
        {u"a.", u"anh", Male},
        {u"c.", u"chị", Female},
        {u"bs.", u"bác sĩ", kAnyone},
        {u"ls.", u"luật sư", kAnyone},
        {u"mr.", u"", Male},
        {u"mr", u"", Male},
        {u"mrs.", u"", Female},
        {u"mrs", u"", Female},
        {u"ms.", u"", Female},
        {u"ms", u"", Female},
        {u"miss", u"", Female},
        {u"madam", u"", Female},
    };
    return kWords;
}

} // namespace app

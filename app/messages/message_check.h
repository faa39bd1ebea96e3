#pragma once

#include "app/messages/finding.h"
#include "db/messages/template.h"

#include <QList>

namespace app {

/// Everything there is to say about a template, subject first, in the order of places: its language, and its
/// courtesy. Lengths are judged with the variables' samples.
///
/// errors: those of the template language; "empty-text"; "missing-subject", "subject-line-break";
///   "unfilled-slot" (words in square brackets that were to be replaced);
///   "missing-picture" (not one of the template's; of a new template a warning), "picture-without-mail";
///   "missing-ad-label" (advertising without [QC] or [AD] at the very start; of an e-mail, of its subject)
/// warnings: "single-braces"; "no-greeting", "no-thanks", "too-long", "shouting"; "looks-like-promotion"
///   (an offer or a price in a greeting or care text); "missing-opt-out" (advertising that does not say how
///   to refuse it); "speaks-to-existing" and "speaks-to-prospect" (the other audience's words);
///   "unused-subject"; "says-today" (a text for a day that calls it today: it cannot be sent ahead or late);
///   "field-of-another-day" (a field that only a personal day fills, in a text for another)
QList<Finding> checkTemplate(const db::Template &candidate);

constexpr int kMostSmsParts = 3;
constexpr int kMostCharacters = 500; ///< of texts that are not SMS

} // namespace app

#pragma once

#include "app/import/import_follow_up.h"
#include "app/import/import_report.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace ui {

/// How many rows of a list had one fate.
struct ResultFigure
{
    qint64 count = 0;
    QString word = {};
    bool always = false; ///< where there is none, too
};
QList<ResultFigure> figuresOf(const app::ImportReport &report);

/// What is to be told of an import that is through, a sentence each.
QStringList resultFacts(const app::ImportReport &report, qint64 tookMs);
/// ... and what is left to be decided on: who has bought and still counts as a prospect, and who may be the
/// same. Empty: nothing of the kind.
QString buyersFact(const app::ImportFollowUp &followUp);
QString duplicatesFact(const app::ImportFollowUp &followUp);

} // namespace ui

#pragma once

#include "app/messages/template_fix.h"
#include "app/messages/value_census.h"
#include "ui/widgets/check_list.h"

#include <QCoreApplication>

namespace ui {

/// What is said about a text under the editor, in words and with the click that mends it.
class TemplateChecks final
{
    Q_DECLARE_TR_FUNCTIONS(ui::TemplateChecks)
public:
    /// What the clicks do.
    struct Actions
    {
        std::function<void(const app::TemplateFix &)> mend;
        std::function<void()> stopCounting;
        std::function<void(const QString &title, const QList<db::CustomerId> &)> showCustomers;
    };
    /// What everybody's data say about the text.
    struct Data
    {
        std::optional<app::ValueCensus::Answer> answer; ///< none: still being counted
        qint64 counted = 0;                             ///< < 0: not counting
    };

    /// Errors first, then what should be looked at, then what is well.
    static QList<Check> of(const db::Template &text, const QList<app::Finding> &findings, const Data &data,
                           const Actions &actions);

private:
    static QList<Check> ofData(const db::Template &text, const Data &data, const Actions &actions);
};

} // namespace ui

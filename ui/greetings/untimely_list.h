#pragma once

#include "app/outbox/rule_example.h"
#include "ui/shell/loader.h"

#include <QWidget>

namespace ui {

class CheckList;
class Doer;
class GreetingSetupLoader;

/// The words of a rule that speak of today though it runs days ahead, each with a fitting text to take
/// instead: another template, or a proposal, shown as a customer of the rule would get it.
class UntimelyList final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the list.
    UntimelyList(Doer &doer, const GreetingSetupLoader &setup, QWidget *parent = nullptr);

    /// Of a rule as it stands in the editor; hides where there are none.
    void show(const db::GreetingRule &rule);

signals:
    /// Another template for the same audience and channel.
    void wordsChosen(const db::GreetingRule::Words &words);

private:
    void fill();
    void reword(const db::Template &text);

    Doer &m_doer;
    const GreetingSetupLoader &m_setup;
    Loader<QList<app::ProposedWords>> m_loader;
    CheckList *m_list;
    db::GreetingRule m_rule;
    QList<app::ProposedWords> m_proposed; ///< of the rule as it was last asked for
};

} // namespace ui

#pragma once

#include "ui/widgets/pane_splitter.h"
#include <QDate>
#include <QVariantMap>

class QTableView;

namespace ui {

class Doer;
class GreetingSetupLoader;
class OccasionModel;
class OccasionPanel;

/// The occasions of a year in a table with switches, and the one chosen beside it.
class OccasionsView final : public PaneSplitter
{
    Q_OBJECT
public:
    /// Both outlive the view.
    OccasionsView(GreetingSetupLoader &setup, Doer &doer, QDate today, QWidget *parent = nullptr);

    void setYear(int year);
    int year() const;
    void begin();
    void takeFocus();
    /// The year and the day shown, for the page made in this one's stead.
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);

signals:
    /// A rule for this day is wanted.
    void ruleAsked(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The setup has changed.
    void follow();
    void showChosen();
    void turn(const QString &key, bool on);
    void fit();

    GreetingSetupLoader &m_setup;
    Doer &m_doer;
    OccasionModel *m_model;
    QTableView *m_table;
    OccasionPanel *m_panel;
    QString m_wanted;
    QString m_shown;
};

} // namespace ui

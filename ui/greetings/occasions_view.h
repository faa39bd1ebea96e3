#pragma once

#include <QDate>
#include <QVariantMap>
#include <QWidget>

class QSplitter;
class QTableView;

namespace ui {

class Doer;
class GreetingSetupLoader;
class OccasionModel;
class OccasionPanel;

/// The occasions of a year in a table with switches, and the one chosen beside it.
class OccasionsView final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the view.
    OccasionsView(GreetingSetupLoader &book, Doer &doer, QDate today, QWidget *parent = nullptr);

    void setYear(int year);
    int year() const;
    void begin();
    void takeFocus();
    /// The year and the day shown, for the page made in this one's stead.
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);
    QSplitter *splitter() const { return m_splitter; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void showChosen();
    void turn(const QString &key, bool on);
    void fit();

    GreetingSetupLoader &m_book;
    Doer &m_doer;
    OccasionModel *m_model;
    QSplitter *m_splitter;
    QTableView *m_table;
    OccasionPanel *m_panel;
    QString m_wanted;
    QString m_shown;
};

} // namespace ui

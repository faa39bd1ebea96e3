#pragma once

#include "ui/widgets/typed_field.h"

#include <QDate>

class QToolButton;

namespace ui {

/// A solar day: "15/8", "15-8-90", "hôm nay", "mai" and the like, shown as 15/08/1990. Up and Down go by a
/// day, PageUp and PageDown by a month; Alt+Down, F4 or the button opens a calendar.
class DateField final : public TypedField
{
    Q_OBJECT
public:
    /// `today`: what "today" means; the desk's clock may be set to another day.
    explicit DateField(QDate today, QWidget *parent = nullptr);

    QDate date() const { return m_date; }
    /// Forgets what is typed; an invalid date leaves the field empty.
    void setDate(QDate date);
    /// Days outside are refused with a sentence.
    void setDateRange(QDate first, QDate last);
    void setToday(QDate today) { m_today = today; }
    void openCalendar();

signals:
    /// By the person, as soon as what is typed is a day that can be taken.
    void dateChanged(QDate date);

protected:
    void step(Stride stride, int by) override;
    bool take(const QString &typed) override;
    void giveBack() override { change(m_before); }
    void keep() override { m_before = m_date; }
    QString shown() const override;
    QString refusal(const QString &typed) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void change(QDate date);
    void retranslate();

    QDate m_today;
    QDate m_date;
    QDate m_before; ///< held before the typing
    QDate m_first;
    QDate m_last;
    QToolButton *m_button;
};

} // namespace ui

#pragma once

#include "ui/widgets/typed_field.h"

#include <QTime>

namespace ui {

/// A time of day: "8", "830", "8h30", "8 giờ tối" and the like, shown as 08:30. Up and Down go by half an
/// hour, PageUp and PageDown by two.
class TimeField final : public TypedField
{
    Q_OBJECT
public:
    explicit TimeField(QTime time = QTime(0, 0), QWidget *parent = nullptr);

    QTime time() const { return m_time; }
    /// Forgets what is typed.
    void setTime(QTime time);

signals:
    /// By the person, as soon as what is typed is a time.
    void timeChanged(QTime time);

protected:
    void step(Stride stride, int by) override;
    bool take(const QString &typed) override;
    void giveBack() override { change(m_before); }
    void keep() override { m_before = m_time; }
    QString shown() const override;
    QString refusal(const QString &typed) const override;

private:
    void change(QTime time);

    QTime m_time;
    QTime m_before; ///< held before the typing
};

} // namespace ui

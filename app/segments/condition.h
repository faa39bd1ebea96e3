#pragma once

#include "app/segments/condition_field.h"
#include "db/core/comparison.h"
#include "db/core/id.h"
#include "db/core/words.h"
#include "db/customers/consent.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace app {

/// One thing that is asked of a customer. Made by isOneOf and numberIs.
struct ConditionLeaf
{
    ConditionField field = ConditionField::Stage;
    QStringList words; ///< of Values::Words: one of these
    db::Comparison comparison = db::Comparison::Equal;
    qint64 number = 0; ///< of Values::Number, in the parts of its field
    int days = 0;      ///< only what was in the last so many days, today among them; 0: ever

    friend bool operator==(const ConditionLeaf &, const ConditionLeaf &) = default;
};

/// Who, of all customers: what a list is narrowed down to, whom a rule greets, whom a message is for, what a
/// segment keeps. A tree: groups, of whose parts all, any or none must hold, over leaves. The default means
/// everybody. docs/segments.md is its grammar.
struct Condition
{
    enum class Kind
    {
        All,
        Any,
        None,
        Leaf
    };
    static constexpr int kDeepest = 16; ///< depth() of the tree
    static constexpr int kMostLeaves = 64;
    static constexpr qsizetype kMostWords = 1000; ///< of one leaf

    Kind kind = Kind::All;
    QList<Condition> parts = {}; ///< of a group
    ConditionLeaf leaf = {};     ///< of Kind::Leaf

    bool isEverybody() const { return kind == Kind::All && parts.isEmpty(); }
    /// Leaves of the whole tree.
    int leaves() const;
    /// 1 for a leaf alone and for everybody.
    int depth() const;
    /// May a contact that is recorded change who meets it: the last one, purchases, scores, the first
    /// channel?
    bool asksForContacts() const;
    friend bool operator==(const Condition &a, const Condition &b);

    /// One person, as far as whoever asks knows them.
    struct Person
    {
        struct Purchase
        {
            QDate day;
            qint64 amount = 0;
        };
        db::CustomerId id = {};
        db::LifecycleStage stage = db::LifecycleStage::Awareness;
        std::optional<db::Gender> gender = {};
        std::optional<int> birthYear = {};
        bool hasBirthday = false;      ///< a day that can be greeted
        QList<int> greetedMonths = {}; ///< those in which the shop greets their birthday
        QString province = {};         ///< present name
        QString occupation = {};       ///< as typed
        QStringList tags = {};
        QString source = {};              ///< key of a channel; empty: no contact yet
        int reach = 0;                    ///< ReachBits
        QDate lastContact = {};           ///< invalid: never
        QList<Purchase> purchases = {};   ///< one by one
        QList<int> scores = {};           ///< one by one
        QList<db::Consent> consents = {}; ///< current ones
    };
    /// Asks of one person in memory; the SQL of db/customers/condition_sql.h asks the same of all.
    bool isMetBy(const Person &person, QDate today) const;
    /// Can one person meet both? What cannot be told apart here may.
    bool mayMeet(const Condition &other) const;
};

Condition isOneOf(ConditionField field, const QStringList &words);
Condition numberIs(ConditionField field, db::Comparison comparison, qint64 number, int days = 0);
/// Groups; of a single part of All or Any the part itself.
Condition allOf(QList<Condition> parts);
Condition anyOf(QList<Condition> parts);
Condition noneOf(QList<Condition> parts);

} // namespace app

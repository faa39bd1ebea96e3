#pragma once

#include "app/segments/condition_text.h"

namespace app {

/// Reads a condition from left to right, once.
class ConditionReader final
{
public:
    explicit ConditionReader(const QString &text) : m_text(text) {}
    [[nodiscard]] tl::expected<Condition, ConditionFault> read();

private:
    struct Token
    {
        enum class Kind
        {
            Word,
            Quoted,
            Sign, ///< ( ) , = != < <= > >=
            End
        };
        Kind kind = Kind::End;
        QString text;
        qsizetype at = 0; ///< place of its first letter

        bool is(QStringView sign) const { return kind == Kind::Sign && text == sign; }
        /// A word of the language, in capitals or not.
        bool says(QStringView word) const
        {
            return kind == Kind::Word && text.compare(word, Qt::CaseInsensitive) == 0;
        }
    };
    using Read = tl::expected<Condition, ConditionFault>;
    using Step = tl::expected<void, ConditionFault>;

    [[nodiscard]] Step advance();
    [[nodiscard]] Step readQuoted();
    [[nodiscard]] Read readEither(int depth);
    [[nodiscard]] Read readBoth(int depth);
    [[nodiscard]] Read readOne(int depth);
    [[nodiscard]] Read readLeaf();
    [[nodiscard]] Read readNumber(const FieldRule &rule, db::Comparison comparison, int days);
    [[nodiscard]] tl::expected<int, ConditionFault> readDays(const FieldRule &rule);
    [[nodiscard]] tl::expected<QStringList, ConditionFault> readWords(const FieldRule &rule);
    [[nodiscard]] tl::expected<QString, ConditionFault> readWord(const FieldRule &rule);
    [[nodiscard]] Step expect(QStringView sign, const QString &remedy);
    /// The token, as a message has it.
    QString shown() const;
    tl::unexpected<ConditionFault> fault(const QString &text) const;

    const QString m_text;
    qsizetype m_at = 0; ///< behind the token
    Token m_token;
    int m_leaves = 0;
};

} // namespace app

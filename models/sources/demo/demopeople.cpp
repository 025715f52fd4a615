// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sources/demo/demopeople.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

constexpr double ChineseNames = 0.35;
constexpr double WithoutOrganisation = 0.05;
constexpr int DeletedEvery = 150;
constexpr std::size_t MaximumOrganisations = 20;

constexpr std::array<const char16_t *, MaximumOrganisations> OrganisationNames{
    u"Riverside School",  u"北京实验中学",      u"Harbour College",    u"上海未来小学",    u"Northfield Academy",
    u"深圳创新学院",      u"Maple Street High", u"杭州西湖中学",       u"Open Learning",   u"成都锦江小学",
    u"St Mary’s Primary", u"广州第七中学",      u"Lakeview Institute", u"南京金陵学院",    u"Hillcrest School",
    u"武汉光谷中学",      u"Pine Valley High",  u"西安长安小学",       u"Bayside College", u"重庆南山中学"};

constexpr std::array<const char16_t *, 30> Surnames{
    u"王", u"李", u"张", u"刘", u"陈", u"杨", u"赵", u"黄", u"周", u"吴", u"徐", u"孙", u"胡", u"朱", u"高",
    u"林", u"何", u"郭", u"马", u"罗", u"梁", u"宋", u"郑", u"谢", u"韩", u"唐", u"冯", u"于", u"董", u"欧阳"};
constexpr std::array<const char16_t *, 30> GivenNames{
    u"伟",   u"芳",   u"娜",   u"敏",   u"静",   u"强",   u"磊",   u"洋",   u"艳",   u"勇",
    u"晓明", u"丽华", u"建国", u"雨桐", u"子涵", u"浩然", u"思远", u"欣怡", u"梓萱", u"俊杰",
    u"一诺", u"宇轩", u"诗琪", u"佳怡", u"天佑", u"若曦", u"文博", u"雅婷", u"志强", u"春梅"};
constexpr std::array<const char16_t *, 32> FirstNames{
    u"Alice", u"Ben",   u"Carla", u"David", u"Emma",   u"Farid", u"Grace", u"Henry",  u"Ines",  u"Jack", u"Karin",
    u"Liam",  u"Maria", u"Noah",  u"Olga",  u"Peter",  u"Qiara", u"Ravi",  u"Sofia",  u"Tom",   u"Uma",  u"Victor",
    u"Wendy", u"Xenia", u"Yusuf", u"Zoe",   u"Amélie", u"Björn", u"Chloé", u"Dmitri", u"Elena", u"Finn"};
constexpr std::array<const char16_t *, 32> LastNames{
    u"Adams",   u"Baker",      u"Carter", u"Dubois", u"Evans",  u"Fischer", u"Garcia",   u"Hughes",
    u"Ivanova", u"Jones",      u"Kumar",  u"Lopez",  u"Müller", u"Nguyen",  u"O’Brien",  u"Patel",
    u"Quinn",   u"Rossi",      u"Smith",  u"Turner", u"Ueda",   u"Vargas",  u"Williams", u"Xavier",
    u"Young",   u"Zimmermann", u"Ali",    u"Brown",  u"Costa",  u"Diaz",    u"Eriksen",  u"Foster"};

template <std::size_t N>
QString oneOf(const std::array<const char16_t *, N> &texts, DemoRandom &random)
{
    return QString::fromUtf16(texts[static_cast<std::size_t>(random.below(static_cast<int>(N)))]);
}

QString personName(DemoRandom &random)
{
    if (random.chance(ChineseNames))
        return oneOf(Surnames, random) + oneOf(GivenNames, random);
    const QString first = oneOf(FirstNames, random);
    return first + u' ' + oneOf(LastNames, random);
}

} // namespace

DemoPeople::DemoPeople(int users, DemoRandom &random)
{
    const auto count = static_cast<std::size_t>(users);
    const std::size_t organisations = std::clamp<std::size_t>(count / 3, 1, MaximumOrganisations);
    for (std::size_t i = 0; i < organisations; ++i)
        m_organisations.push_back(
            {u"DEMO-%1"_s.arg(i + 1, 2, 10, QChar(u'0')), QString::fromUtf16(OrganisationNames[i])});

    double weight = 0;
    for (std::size_t i = 0; i < count; ++i) {
        DemoUser user{personName(random), 0, false};
        if (!random.chance(WithoutOrganisation))
            user.organisation = 1 + static_cast<int>(random.skewed(0, static_cast<double>(organisations)));
        m_users.push_back(user);
        m_idByRank.push_back(static_cast<int>(i) + 1);
        weight += 1.0 / static_cast<double>(i + 1); // Zipf
        m_weightUpToRank.push_back(weight);
    }
    // Shuffled, so that the busiest user is not simply the first.
    for (std::size_t i = count - 1; i > 0; --i)
        std::swap(m_idByRank[i], m_idByRank[static_cast<std::size_t>(random.below(static_cast<int>(i) + 1))]);
    for (std::size_t rank = 0; rank < count; ++rank) {
        const bool middle = count >= 10 && rank == count / 2;
        m_users[static_cast<std::size_t>(m_idByRank[rank] - 1)].deleted =
            middle || rank % DeletedEvery == DeletedEvery - 1;
    }
}

int DemoPeople::pick(DemoRandom &random) const
{
    const double at = random.unit() * m_weightUpToRank.back();
    const auto rank =
        std::upper_bound(m_weightUpToRank.begin(), m_weightUpToRank.end() - 1, at) - m_weightUpToRank.begin();
    return m_idByRank[static_cast<std::size_t>(rank)];
}

} // namespace Tokenglass

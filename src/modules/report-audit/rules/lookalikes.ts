/** Characters that are taken for each other in names, by their shape or by their sound. */
const groups = (
  '筒简 井并开 马玛码 未末 己已巳 土士 日曰 天夫 人入 大太犬 王玉主 干千于 田由甲申 石右 目且自 刀力 白百 ' +
  '石古 龙尤 云去 风凤 水永 木本 禾木 谷合 河何 湖糊 江红 洪红 坪平评 坝贝 坝霸 塘溏 沱陀 湾弯 溪奚 溪西 岩言 崖涯 岭领 ' +
  '峰锋蜂 蓬篷 莱菜来 隆陇龙 盛胜圣 象像 回迴 金全 元园圆 保堡宝 天添 盐延 关官 城成诚 新心 兴星 兴新 民明 明名 清青轻 ' +
  '静净 福富 安按 和合 河和 永泳 勇涌 华化 花化 梅海 桥侨 桥乔 双爽 店点 场厂 集积 营管 寨塞 铺辅 浦蒲 普谱 嘴咀 埠阜 ' +
  '政正 审申 批枇 务物 服复 综宗 窗宙 数教 据居 网纲 络洛 监临 督笃 局居 部郡 委季 院完 县具 镇填 镇真 街衔 社杜 区匹 ' +
  '幸辛 宁守 陵凌棱 棠裳 茶荼 栗粟 崇祟 赢羸 戌戍戊 亳毫 汨汩 洺铭 柏伯 陂坡 丰半 丰风 泉帛 松淞 柳抑 杨扬场 梓辛 射谢 遂隧'
)
  .split(' ')
  .map((group) => [...group])

const pairs = new Set(
  groups.flatMap((group) =>
    group.flatMap((one) => group.filter((other) => other !== one).map((other) => one + other)),
  ),
)

/** Whether one character may stand by mistake for the other. */
export function areAlike(one: string, other: string): boolean {
  return pairs.has(one + other)
}

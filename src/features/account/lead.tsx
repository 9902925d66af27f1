import { View } from '@tarojs/components'
import './account.scss'

/** What this screen is for, in a line or two above it. */
export const Lead = ({ text }: { text: string }) => <View className="account-lead">{text}</View>

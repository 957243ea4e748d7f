export { Icon, type IconName } from '~/ui/kit/icons/Icon'
